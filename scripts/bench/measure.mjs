/**
 * @typedef {import("./workloads.mjs").Question} Question
 * @typedef {import("./workloads.mjs").Answer} Answer
 * @typedef {import("./workloads.mjs").WorkloadName} WorkloadName
 * @typedef {{ ask: (question: Question) => Promise<Answer>, close: () => Promise<void> }} OpenPeer
 * @typedef {{ name: string, open: () => Promise<OpenPeer> }} Peer
 */

/**
 * Lets the peers run bursts in turn, so that what else the machine does meets all of them alike.
 * Each round begins with another peer.
 * @param {readonly Peer[]} peers
 * @param {WorkloadName} workload
 * @param {{ rounds: number, burstMs: number }} lengths
 * @returns {Promise<Record<string, number[]>>} each peer's steps per second, by round
 */
export async function measure(peers, workload, { rounds, burstMs }) {
  /** @type {{ name: string, open: OpenPeer, rates: number[] }[]} */
  const running = [];
  try {
    for (const { name, open } of peers) {
      const peer = { name, open: await open(), rates: [] };
      running.push(peer);
      await ask(peer, { kind: "open", workload });
      // Time for the compiler of the machine's code.
      await ask(peer, { kind: "burst", ms: 2 * burstMs });
    }
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < running.length; turn++) {
        const peer = running[(round + turn) % running.length];
        const burst = peer && (await ask(peer, { kind: "burst", ms: burstMs }));
        if (burst) peer.rates.push(burst.steps / (burst.ms / 1000));
      }
    }
    return Object.fromEntries(running.map(({ name, rates }) => [name, rates]));
  } finally {
    await Promise.all(running.map(({ open }) => open.close()));
  }
}

/**
 * @param {{ name: string, open: OpenPeer }} peer
 * @param {Question} question
 */
async function ask({ name, open }, question) {
  const answer = await open.ask(question);
  if ("error" in answer) throw new Error(`${name}: ${answer.error}`);
  return answer.burst;
}
