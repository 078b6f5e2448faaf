import "react";

declare module "react" {
  // Custom properties, such as "--tint", are set through `style` too.
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
