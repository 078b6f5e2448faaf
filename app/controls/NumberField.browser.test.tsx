import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { NumberField } from "./NumberField.tsx";

interface RateProps {
  readonly first?: number;
  readonly isWhole?: boolean;
  /** Hears every value that was set, after it was taken. */
  readonly hear?: (value: number) => void;
}

function Rate({ first = 1, isWhole = false, hear }: RateProps) {
  const [value, setValue] = useState(first);
  return (
    <>
      <NumberField
        label="Rate"
        value={value}
        min={0}
        max={100}
        isWhole={isWhole}
        step={isWhole ? 1 : 0.1}
        onSet={(to) => {
          setValue(to);
          hear?.(to);
        }}
      />
      <button type="button" onClick={() => setValue(7)}>
        Seven
      </button>
    </>
  );
}

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

/** Draws the field; returns it and the values that are set in it. */
function show(props: Omit<RateProps, "hear"> = {}) {
  const heard: number[] = [];
  act(() => root.render(<Rate {...props} hear={(value) => heard.push(value)} />));
  const field = host.querySelector("input");
  if (!field) throw new Error("There is no field.");
  field.focus();
  return { field, heard };
}

function key(field: HTMLElement, name: string, shiftKey = false): void {
  const press = { key: name, shiftKey, bubbles: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent("keydown", press));
}

/** Puts a text into the field as a keyboard does. */
function type(field: HTMLInputElement, text: string): void {
  act(() => {
    // React sees a new value only if its own setter did not hear of it.
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value") ?? {};
    set?.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

const sentenceOf = (field: HTMLElement) =>
  document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent ?? null;

it("five ↑ in one task are five steps", () => {
  const { field, heard } = show();
  act(() => {
    for (let k = 0; k < 5; k++) key(field, "ArrowUp");
  });
  expect(heard).toEqual([1.1, 1.2, 1.3, 1.4, 1.5]);
  expect(field.value).toBe("1.5");
});

it("↓ goes back, Shift makes ten steps of one, and a step ends at the bound", () => {
  const { field, heard } = show();
  act(() => key(field, "ArrowDown"));
  act(() => key(field, "ArrowUp", true));
  act(() => key(field, "ArrowDown", true));
  act(() => key(field, "ArrowDown", true));
  expect(heard).toEqual([0.9, 1.9, 0.9, 0]);
});

it("what is typed holds from Enter on, and not before: a 6 on the way to 65 is never set", () => {
  const { field, heard } = show({ isWhole: true });
  type(field, "6");
  type(field, "65");
  expect(heard).toEqual([]);
  act(() => key(field, "Enter"));
  expect(heard).toEqual([65]);
});

it("what is typed holds when the field is left, once", () => {
  const { field, heard } = show();
  type(field, "0,5");
  act(() => field.blur());
  expect(heard).toEqual([0.5]);
  expect(field.value).toBe("0.5");
  act(() => field.focus());
  act(() => field.blur());
  expect(heard).toEqual([0.5]);
});

it("what is refused stays, says why, changes nothing, and Escape brings back what holds", () => {
  const { field, heard } = show();
  type(field, "1,000");
  act(() => key(field, "Enter"));
  expect(field.value).toBe("1,000");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.checkValidity()).toBe(false);
  expect(sentenceOf(field)).toMatch(/^The comma of .* Write 1\.000 or 1000\.$/);
  act(() => key(field, "Escape"));
  expect(field.value).toBe("1");
  expect(field.getAttribute("aria-invalid")).toBe("false");
  expect(field.checkValidity()).toBe(true);
  expect(sentenceOf(field)).toBeNull();
  expect(heard).toEqual([]);
});

it("↑ steps from the number that is being typed", () => {
  const { field, heard } = show();
  type(field, "2,5");
  act(() => key(field, "ArrowUp"));
  expect(heard).toEqual([2.6]);
});

it("a value that is set elsewhere replaces what was typed, for good", () => {
  const { field } = show();
  type(field, "banana");
  act(() => key(field, "Enter"));
  act(() => host.querySelector("button")?.click());
  expect(field.value).toBe("7");
  act(() => key(field, "ArrowUp"));
  act(() => key(field, "ArrowDown"));
  expect(field.value).toBe("7");
  expect(sentenceOf(field)).toBeNull();
});

it("neither the wheel nor a key with Ctrl changes it", () => {
  const { field, heard } = show();
  act(() => {
    field.dispatchEvent(new WheelEvent("wheel", { deltaY: -100, bubbles: true, cancelable: true }));
    field.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowUp", ctrlKey: true, bubbles: true }),
    );
  });
  expect(heard).toEqual([]);
  expect(field.type).toBe("text");
});
