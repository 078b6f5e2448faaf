import type { Vector } from "../types.ts";

/*
 * One fused loop per rule, over parameters θ, gradients g and what is remembered, all [n] and written in
 * place but for g. Scalars are named as in the equations; λ is weight decay, η the learning rate.
 */

/** θ ← θ − η (g + λθ) */
export function updateSgd(
  values: Vector,
  gradients: Vector,
  learningRate: number,
  weightDecay: number,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    values[i] = value - learningRate * (gradients[i]! + weightDecay * value);
  }
}

/**
 * b ← μ b + g,  θ ← θ − η b;  with Nesterov's look-ahead  θ ← θ − η (g + μ b), where g includes λθ.
 *
 * @source Sutskever, Martens, Dahl and Hinton, "On the importance of initialization and momentum in deep
 *   learning", ICML 2013, in the form of PyTorch's torch.optim.SGD (without dampening)
 */
export function updateMomentum(
  values: Vector,
  gradients: Vector,
  buffer: Vector,
  learningRate: number,
  momentum: number,
  isNesterov: boolean,
  weightDecay: number,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const gradient = gradients[i]! + weightDecay * value;
    const next = momentum * buffer[i]! + gradient;
    buffer[i] = next;
    values[i] = value - learningRate * (isNesterov ? gradient + momentum * next : next);
  }
}

/**
 * v ← α v + (1 − α) g²,  θ ← θ − η g / (√v + ε), where g includes λθ.
 *
 * @source Tieleman and Hinton, Coursera lecture 6.5 (2012); PyTorch's torch.optim.RMSprop, not centered
 */
export function updateRmsprop(
  values: Vector,
  gradients: Vector,
  square: Vector,
  learningRate: number,
  alpha: number,
  epsilon: number,
  weightDecay: number,
): void {
  const rest = 1 - alpha;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const gradient = gradients[i]! + weightDecay * value;
    const next = alpha * square[i]! + rest * gradient * gradient;
    square[i] = next;
    values[i] = value - (learningRate * gradient) / (Math.sqrt(next) + epsilon);
  }
}

/** {@link updateRmsprop} with momentum:  b ← μ b + g / (√v + ε),  θ ← θ − η b. */
export function updateRmspropMomentum(
  values: Vector,
  gradients: Vector,
  square: Vector,
  buffer: Vector,
  learningRate: number,
  alpha: number,
  epsilon: number,
  momentum: number,
  weightDecay: number,
): void {
  const rest = 1 - alpha;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const gradient = gradients[i]! + weightDecay * value;
    const next = alpha * square[i]! + rest * gradient * gradient;
    square[i] = next;
    const direction = momentum * buffer[i]! + gradient / (Math.sqrt(next) + epsilon);
    buffer[i] = direction;
    values[i] = value - learningRate * direction;
  }
}

/**
 * s ← s + g²,  θ ← θ − η g / (√s + ε), where g includes λθ.
 *
 * @source Duchi, Hazan and Singer, "Adaptive subgradient methods", JMLR 12 (2011); PyTorch's torch.optim.Adagrad
 */
export function updateAdagrad(
  values: Vector,
  gradients: Vector,
  sum: Vector,
  learningRate: number,
  epsilon: number,
  weightDecay: number,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const gradient = gradients[i]! + weightDecay * value;
    const next = sum[i]! + gradient * gradient;
    sum[i] = next;
    values[i] = value - (learningRate * gradient) / (Math.sqrt(next) + epsilon);
  }
}

/**
 * m ← β₁ m + (1 − β₁) g,  v ← β₂ v + (1 − β₂) g²,  θ ← κθ − σ m / (√v / ρ + ε), where g includes λθ.
 *
 * The fraction is computed as σρ m / (√v + ερ): the same number, with a division less.
 *
 * @param stepSize  σ = η / (1 − β₁ᵗ), for update number t
 * @param rootScale ρ = √(1 − β₂ᵗ)
 * @param keep      κ = 1 − ηλ for AdamW, 1 for Adam
 * @param penalty   λ for Adam, 0 for AdamW
 * @source Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1; Loshchilov and
 *   Hutter, "Decoupled weight decay regularization", ICLR 2019; PyTorch's torch.optim.Adam and AdamW.
 */
export function updateAdam(
  values: Vector,
  gradients: Vector,
  mean: Vector,
  square: Vector,
  stepSize: number,
  rootScale: number,
  beta1: number,
  beta2: number,
  epsilon: number,
  keep: number,
  penalty: number,
): void {
  const rest1 = 1 - beta1;
  const rest2 = 1 - beta2;
  const scaledStep = stepSize * rootScale;
  const scaledEpsilon = epsilon * rootScale;
  for (let i = 0; i < values.length; i++) {
    const value = keep * values[i]!;
    const gradient = gradients[i]! + penalty * value;
    const m = beta1 * mean[i]! + rest1 * gradient;
    const v = beta2 * square[i]! + rest2 * gradient * gradient;
    mean[i] = m;
    square[i] = v;
    values[i] = value - (scaledStep * m) / (Math.sqrt(v) + scaledEpsilon);
  }
}

/**
 * Sets numbers to 0 whose size is below `least`, among what is remembered.
 *
 * A running mean of a gradient that has stopped, such as that of a one-hot symbol never seen again, decays
 * towards the smallest doubles and would stay there for ever, where some processors are many times slower.
 */
export function flushTiny(array: Vector, least: number): void {
  for (let i = 0; i < array.length; i++) if (Math.abs(array[i]!) < least) array[i] = 0;
}
