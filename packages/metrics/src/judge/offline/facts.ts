/** Whether a claim is a sum of two numbers, and right or wrong; anything else is beyond the rules. */
export function checkArithmetic(claim: string): "true" | "false" | "idk" {
  const found =
    /(-?\d+(?:\.\d+)?)\s*([-+*/×÷x]|plus|minus|times|divided by)\s*(-?\d+(?:\.\d+)?)\s*(?:=|is|equals|makes)\s*(-?\d+(?:\.\d+)?)(?!\s*[-+*/×÷])/i.exec(
      claim,
    );
  if (found === null) return "idk";
  const [, left, sign, right, result] = found;
  const value = compute(Number(left), sign ?? "", Number(right));
  return Math.abs(value - Number(result)) <= 1e-9 * Math.max(1, Math.abs(value)) ? "true" : "false";
}

function compute(left: number, sign: string, right: number): number {
  if (/[+]|plus/i.test(sign)) return left + right;
  if (/-|minus/i.test(sign)) return left - right;
  return /[*×x]|times/i.test(sign) ? left * right : left / right;
}
