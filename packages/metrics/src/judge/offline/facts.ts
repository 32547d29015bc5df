/** Checks a claim about two numbers, such as a sum; any other claim is undecided. */
export function checkArithmetic(claim: string): "true" | "false" | "idk" {
  const found =
    /(?<![\d.])(-?\d{1,15}(?:\.\d{1,15})?)\s{0,3}([-+*/×÷x]|plus|minus|times|divided by)\s{0,3}(-?\d{1,15}(?:\.\d{1,15})?)\s{0,3}(?:=|is|equals|makes)\s{0,3}(-?\d{1,15}(?:\.\d{1,15})?)(?!\d|\s{0,3}[-+*/×÷])/i.exec(
      claim,
    );
  if (found === null) return "idk";
  const [, left, sign, right, result] = found;
  const value = compute(Number(left), sign ?? "", Number(right));
  // A division by zero gives no number that a claim could name.
  if (!Number.isFinite(value)) return "false";
  return Math.abs(value - Number(result)) <= 1e-9 * Math.max(1, Math.abs(value)) ? "true" : "false";
}

function compute(left: number, sign: string, right: number): number {
  if (/[+]|plus/i.test(sign)) return left + right;
  if (/-|minus/i.test(sign)) return left - right;
  return /[*×x]|times/i.test(sign) ? left * right : left / right;
}
