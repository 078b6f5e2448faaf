import { useAppState } from "../../store/appStore.ts";

interface PresenterButtonProps {
  /** The key that does the same, as `boundKeys` names it */
  readonly keys: string;
  /** Where the label is a sign */
  readonly name?: string;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

/** One of the presenter's buttons, with its key while keys act. */
export function PresenterButton(props: PresenterButtonProps) {
  const { keys, name, isPressed, isExpanded, onPress, children } = props;
  const hasKeys = useAppState((state) => state.hasLetterKeys);
  return (
    <button
      type="button"
      className="button button-quiet"
      {...(name !== undefined && { "aria-label": name, title: name })}
      {...(hasKeys && { "aria-keyshortcuts": keys })}
      {...(isPressed !== undefined && { "aria-pressed": isPressed })}
      {...(isExpanded !== undefined && { "aria-expanded": isExpanded })}
      onClick={onPress}
    >
      <span {...(name !== undefined && { translate: "no" as const })}>{children}</span>
      {hasKeys && name === undefined && (
        <kbd aria-hidden="true" translate="no">
          {keys}
        </kbd>
      )}
    </button>
  );
}
