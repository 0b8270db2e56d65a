import { incompleteBeta, logGamma, upperGamma } from './special-functions.ts';

const mostRounds = 50;

/** The standard normal deviate that 95 % lie within: P(|Z| ≤ z95) = 0.95. */
export const z95 = 1.959963984540054;

/** P(|Z| ≥ z) for a standard normal Z and z ≥ 0. erfc(z/√2) = Q(½, z²/2), Abramowitz & Stegun 6.5.17. */
export function normalTwoSided(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

/** P(X ≥ x) for X chi-square with `degrees` > 0 degrees of freedom. Abramowitz & Stegun 26.4.19. */
export function chiSquareUpper(x: number, degrees: number): number {
  return upperGamma(degrees / 2, x / 2);
}

/** P(|T| ≥ t) for Student's T with `degrees` > 0 degrees of freedom and t ≥ 0. Abramowitz & Stegun 26.7.1. */
export function studentTwoSided(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/**
 * The t that 95 % of Student's distribution with `degrees` ≥ 1 degrees of freedom lie within: 12.7 for 1, toward 1.96. By
 * Newton's method from below: the two-sided tail falls and is convex, so that no step goes too far.
 */
export function student95(degrees: number): number {
  const scale =
    logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - Math.log(degrees * Math.PI) / 2;
  let t = z95;
  for (let round = 0; round < mostRounds; round += 1) {
    const density = Math.exp(scale - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
    const step = (studentTwoSided(t, degrees) - 0.05) / (2 * density);
    t += step;
    if (Math.abs(step) < 1e-13 * t) break;
  }
  return t;
}
