declare module "subset-font" {
  interface Options {
    readonly targetFormat: "woff2";
    /** OpenType features that stay; all others go with the glyphs that only they reach. */
    readonly keepFeatures?: readonly string[];
    /** A range that stays variable, or the one value that is left. */
    readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
  }

  /** A font with the glyphs of `text` alone. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
