export interface Promised<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
}

/** A promise that says when it is known, so that React's `use` reads it without waiting. */
export function withResolvers<Value>(): Promised<Value> {
  let settle: ((value: Value) => void) | undefined;
  const promise: Promise<Value> & { status?: "fulfilled"; value?: Value } = new Promise<Value>(
    (resolve) => {
      settle = resolve;
    },
  );
  return {
    promise,
    resolve(value) {
      promise.status = "fulfilled";
      promise.value = value;
      settle?.(value);
    },
  };
}
