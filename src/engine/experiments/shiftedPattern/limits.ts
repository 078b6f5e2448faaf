/** Letters of every sentence that the networks learn from or are tested with */
export const SENTENCE_LENGTH = 11;
/** Places at which the pattern may begin, counted from 0 */
export const POSITION_COUNT = SENTENCE_LENGTH - 3;
/** A … G; the first three are the pattern */
export const PATTERN_ALPHABET = "ABCDEFG";
/** Letters of a reader's own sentence, which only the recurrent network can read at any length */
export const LONGEST_PROBE = 30;
export const MOST_PROBES = 30;
/** Sentences that both networks learn from, half of them with the pattern */
export const TRAINING_SENTENCES = 1000;
/** New sentences for each position, half of them with the pattern */
export const TEST_SENTENCES = 200;
export const UPDATES = 600;
