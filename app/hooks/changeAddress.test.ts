import { afterEach, expect, it, vi } from "vitest";
import { changeAddress, guardedNavigation } from "./changeAddress.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const refuse = () => {
  throw new DOMException("too often", "SecurityError");
};

it("says whether the browser changed the address, and throws nothing", () => {
  const written: unknown[] = [];
  vi.stubGlobal("history", {
    state: { kept: 1 },
    pushState: (...change: unknown[]) => written.push(change),
    replaceState: (...change: unknown[]) => written.push(change),
  });
  expect(changeAddress("push", "?a=1")).toBe(true);
  expect(changeAddress("replace", "?a=2")).toBe(true);
  expect(written).toEqual([
    [null, "", "?a=1"],
    [{ kept: 1 }, "", "?a=2"],
  ]);
  vi.stubGlobal("history", { state: null, pushState: refuse, replaceState: refuse });
  expect(changeAddress("push", "?a=3")).toBe(false);
  expect(changeAddress("replace", "?a=4")).toBe(false);
});

it("opens a page as a browser does where the router is refused, and only there", () => {
  const assign = vi.fn<(to: string) => void>();
  vi.stubGlobal("location", { assign });
  const navigate = vi.fn<(to: string, options?: { replace: boolean }) => void>();
  guardedNavigation(navigate, "/a/", { replace: true });
  expect(navigate).toHaveBeenCalledWith("/a/", { replace: true });
  expect(assign).not.toHaveBeenCalled();
  guardedNavigation(refuse, "/b/");
  expect(assign).toHaveBeenCalledExactlyOnceWith("/b/");
});
