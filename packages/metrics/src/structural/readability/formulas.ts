import type { Measures } from "./measure.ts";

/** Flesch, "A new readability yardstick", 1948. About 0 (very hard) to 100 (very easy). */
export function fleschReadingEase({ sentences, words, syllables }: Measures): number {
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
}

/**
 * Dale and Chall, "A formula for predicting readability", 1948. 4.9 and below: fourth grade; 9.9 and above:
 * college.
 */
export function daleChallScore({ sentences, words, difficultWords }: Measures): number {
  const percentage = (100 * difficultWords) / words;
  return 0.1579 * percentage + 0.0496 * (words / sentences) + (percentage > 5 ? 3.6365 : 0);
}

/** Gunning, "The technique of clear writing", 1952. Years of schooling. */
export function gunningFog({ sentences, words, complexWords }: Measures): number {
  return 0.4 * (words / sentences + (100 * complexWords) / words);
}

/**
 * McLaughlin, "SMOG grading", 1969. Years of schooling. Made for thirty sentences; other numbers are scaled
 * to it.
 */
export function smog({ sentences, polysyllables }: Measures): number {
  return 1.043 * Math.sqrt((polysyllables * 30) / sentences) + 3.1291;
}

/**
 * One number from 0 to 100; higher is easier. The mean of four formulas, each scaled to that range by a
 * straight line and cut off at its ends: Flesch as it is, Dale-Chall from 4.9 (100) to 9.9 (0), Gunning Fog
 * and SMOG from 6 (100) to 17 (0).
 */
export function composite(measures: Measures): number {
  const parts = [
    between(fleschReadingEase(measures), 0, 100),
    between(daleChallScore(measures), 9.9, 4.9),
    between(gunningFog(measures), 17, 6),
    between(smog(measures), 17, 6),
  ];
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/** Where a value lies between `hard` (0) and `easy` (100). */
function between(value: number, hard: number, easy: number): number {
  return Math.min(100, Math.max(0, (100 * (value - hard)) / (easy - hard)));
}
