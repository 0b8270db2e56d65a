const relativeError = 1e-15;
const smallest = 1e-300;
const mostTerms = 10_000;

/** Coefficients of Lanczos' approximation for g = 7, nine terms; relative error below 1e-14 for x > 0. */
const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * The natural logarithm of the gamma function, for x > 0.
 * Source: C. Lanczos, A precision approximation of the gamma function, SIAM J. Numer. Anal. B 1 (1964).
 */
export function logGamma(x: number): number {
  const shifted = x - 1;
  const base = shifted + 7.5;
  const series = lanczos.reduce((sum, term, k) => (k === 0 ? term : sum + term / (shifted + k)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

/**
 * The regularised upper incomplete gamma function Q(a, x), for a > 0 and x ≥ 0; from 1 down to 0.
 * Sources: Abramowitz & Stegun 6.5.29 (series) and 6.5.31 (continued fraction, evaluated by Lentz' method).
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < mostTerms && Math.abs(term) > Math.abs(sum) * relativeError; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - factor * sum;
  }
  const fraction = continuedFraction(x + 1 - a, (n) => ({
    numerator: -n * (n - a),
    denominator: x + 2 * n + 1 - a,
  }));
  return factor / fraction;
}

/**
 * The regularised incomplete beta function Iₓ(a, b), for a, b > 0 and x from 0 to 1; from 0 up to 1.
 * Source: Abramowitz & Stegun 26.5.8 (continued fraction) and 26.5.2 (symmetry).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const factor = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  const fraction = continuedFraction(1, (n) => {
    const m = Math.floor(n / 2);
    const numerator =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return { numerator, denominator: 1 };
  });
  return factor / (a * fraction);
}

/** b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the method of W. J. Lentz, Applied Optics 15 (1976), as modified by Thompson and Barnett. */
function continuedFraction(
  first: number,
  term: (n: number) => { numerator: number; denominator: number },
): number {
  let value = first === 0 ? smallest : first;
  let above = value;
  let below = 0;
  for (let n = 1; n < mostTerms; n += 1) {
    const { numerator, denominator } = term(n);
    below = 1 / (denominator + numerator * below || smallest);
    above = denominator + numerator / above || smallest;
    const change = above * below;
    value *= change;
    if (Math.abs(change - 1) < relativeError) break;
  }
  return value;
}
