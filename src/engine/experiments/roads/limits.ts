/** Words whose every order is walked: 7 have 5,040 */
export const MOST_ROAD_WORDS = 7;
