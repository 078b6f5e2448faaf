/** Words whose every order is walked: 7 have 5,040 */
export const MOST_ROAD_WORDS = 7;
/** Orders whose whole roads are kept, to be drawn: four words have 24 */
export const MOST_DRAWN_ROADS = 24;
