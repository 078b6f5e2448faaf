import type { MouseEvent } from "react";

/** Whether a click is the second of a double click, which on a button that starts and stops would undo the first. */
export const isDoubled = ({ detail }: MouseEvent): boolean => detail > 1;
