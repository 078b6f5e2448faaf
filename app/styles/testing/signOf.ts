/** Every theme that paints with colours of its own. */
export const themes = ["light", "dark", "projector"] as const;

type Channels = readonly number[];

/** Red, green and blue, 0 … 255, of colours that a style sheet can compute, one painted over the other. */
function channelsOf(...colours: readonly string[]): Channels {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (!context) throw new Error("There is no canvas to paint on.");
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function token(name: string): string {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = `var(${name})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Cosine of the angle between two ways away from `from`; 0 where one of them leads nowhere. */
function alikeness(from: Channels, one: Channels, other: Channels): number {
  const away = (channels: Channels) => channels.map((value, index) => value - (from[index] ?? NaN));
  const dot = (a: Channels, b: Channels) =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? NaN), 0);
  const [a, b] = [away(one), away(other)];
  return dot(a, b) / (Math.sqrt(dot(a, a) * dot(b, b)) || 1);
}

/** The sign that a paint tells in the theme that is set now: the token that it was mixed of, however little. */
export function signOf(colour: string): "positive" | "negative" | "none" {
  const stage = token("--stage");
  const likenessTo = (sign: string) =>
    alikeness(channelsOf(stage), channelsOf(stage, colour), channelsOf(token(sign)));
  const [above, below] = [likenessTo("--positive"), likenessTo("--negative")];
  if (Math.max(above, below) < 0.9) return "none";
  return above > below ? "positive" : "negative";
}
