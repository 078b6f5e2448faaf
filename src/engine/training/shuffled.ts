import { createRandom } from "../random/random.ts";

/**
 * A copy in an order that depends on the seed and the number of the pass alone.
 *
 * @source Durstenfeld, "Algorithm 235: Random permutation", CACM 7, 1964 (Fisher and Yates's shuffle)
 */
export function shuffled<Item>(items: readonly Item[], seed: number, pass: number): Item[] {
  const random = createRandom((seed ^ Math.imul(pass, 0x9e3779b9)) >>> 0);
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random.nextUniform() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
