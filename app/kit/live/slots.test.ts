import { expect, it, vi } from "vitest";
import { createSlots } from "./slots.ts";

const entering = () => vi.fn<() => void>();

/** Four who ask for one of two places. */
function asked() {
  const slots = createSlots(2);
  const [first, second, third, fourth] = [entering(), entering(), entering(), entering()];
  const isInside = [first, second, third, fourth].map((one) => slots.take(one));
  return { slots, first, second, third, fourth, isInside };
}

it("lets so many in at once; the others wait, and are called in the order in which they came", () => {
  const { slots, first, second, third, fourth, isInside } = asked();
  expect(isInside).toEqual([true, true, false, false]);
  slots.leave(second);
  expect([third, fourth].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  slots.leave(first);
  expect([third, fourth].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

it("who asks again keeps the place, inside or in the line", () => {
  const { slots, first, third, fourth } = asked();
  expect(slots.take(first)).toBe(true);
  expect(slots.take(third)).toBe(false);
  slots.leave(first);
  expect(third).toHaveBeenCalledOnce();
  expect(fourth).not.toHaveBeenCalled();
});

it("who leaves the line is not called, and who was never there takes nobody's place", () => {
  const { slots, first, third, fourth } = asked();
  slots.leave(third);
  slots.leave(entering());
  expect(fourth).not.toHaveBeenCalled();
  slots.leave(first);
  expect(third).not.toHaveBeenCalled();
  expect(fourth).toHaveBeenCalledOnce();
});
