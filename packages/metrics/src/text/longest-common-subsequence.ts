import type { NGrams } from "./n-grams.ts";

/**
 * The length of the longest common subsequence of the words of two texts.
 *
 * Bit-parallel (Hyyrö, 2004): one bit for each word of the reference, 30 at a time so that sums stay small
 * integers. Within such a column each word of the candidate takes one addition, whose carry goes into the
 * next column. Time grows with a thirtieth of the product of the lengths, memory with their sum.
 */
export function longestCommonSubsequence({ candidate, reference, distinct }: NGrams): number {
  const known = candidate.filter((word) => word >= 0);
  const carries = new Array<number>(known.length).fill(0);
  const positions = new Array<number>(distinct).fill(0);
  let length = 0;
  for (let start = 0; start < reference.length; start += columnWidth) {
    const column = reference.slice(start, start + columnWidth);
    const all = 2 ** column.length - 1;
    for (const [bit, word] of column.entries()) positions[word] = (positions[word] ?? 0) | (1 << bit);
    // A cleared bit marks a word of the reference at which the subsequence grows.
    let row = all;
    for (let at = 0; at < known.length; at += 1) {
      const here = positions[known[at] ?? 0] ?? 0;
      const sum = row + (row & here) + (carries[at] ?? 0);
      carries[at] = sum >>> column.length;
      row = (sum & all) | (row & ~here);
    }
    length += column.length - bitCount(row);
    for (const word of column) positions[word] = 0;
  }
  return length;
}

const columnWidth = 30;

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
