/** Updates of one training that can be watched */
export const MOST_UPDATES = 400;
/** Words of one question */
export const MOST_WORDS = 2;
