/** The one way in which the site writes percent: 57%, without a space. */
export const inPercent = (percent: number | string): string => `${percent}%`;
