/** A length in two parts. */
export interface Length {
  readonly amount: number;
  readonly unit: Unit;
}

export const units = ['rem', 'px', 'em', '%'] as const;
export type Unit = (typeof units)[number];

/** Nothing where CSS says more than a number and one of these units. */
export function parseLength(text: string): Length | undefined {
  const [, amount, unit] = /^(\d+\.?\d*|\.\d+)(rem|px|em|%)$/.exec(text.trim()) ?? [];
  const found = units.find((one) => one === unit);
  return amount === undefined || !found ? undefined : { amount: Number(amount), unit: found };
}

const short = (amount: number): string => String(Number(amount.toFixed(3)));

export const lengthText = ({ amount, unit }: Length): string => short(amount) + unit;

/** The same size in another unit, where one is known: 16 CSS pixels to a `rem`, as browsers begin with. */
export function inUnit({ amount, unit }: Length, other: Unit): Length {
  const pixels = { px: 1, rem: 16, em: 16, '%': Number.NaN };
  const same = (amount * pixels[unit]) / pixels[other];
  return { amount: Number.isNaN(same) ? (other === '%' ? 100 : 1) : Number(short(same)), unit: other };
}

/** How far a slider goes, in `rem`. */
const REACH: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '--avain-radius': [0, 2],
  '--avain-space': [0.5, 2],
  '--avain-control-height': [2, 5],
  '--avain-target-height': [1.5, 4],
  '--avain-width': [16, 64],
  '--avain-min-height': [0, 60],
};

export interface Reach {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export function reach(name: string, unit: Unit): Reach {
  if (unit === '%') return { min: 0, max: 100, step: 1 };
  const [min, max] = REACH[name] ?? [0, 10];
  if (unit === 'px') return { min: min * 16, max: max * 16, step: max > 8 ? 8 : 1 };
  return { min, max, step: max > 8 ? 0.5 : 0.0625 };
}
