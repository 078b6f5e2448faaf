export function SpellingWalkFigure() {
  return null;
}
