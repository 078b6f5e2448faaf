/** Updates of one training that can be watched */
export const MOST_UPDATES = 400;
