import { RichText } from "../../math/RichText.tsx";
import { untranslatedIfSigns } from "../../words/untranslated.ts";
import { explanationOf } from "./explanation.ts";
import { useStage } from "./stage.ts";

/** The arithmetic of the number that is pointed at, or of the step. */
export function ExplainLine() {
  const stage = useStage();
  const { name, arithmetic } = explanationOf(stage);
  return (
    <p className="explain" id="explain" data-inspected={stage.inspected !== null || undefined}>
      <span className="explain-name">
        <RichText text={name} />
      </span>
      <span className="explain-sum" {...untranslatedIfSigns(arithmetic)}>
        {arithmetic}
      </span>
    </p>
  );
}
