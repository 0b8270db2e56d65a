/**
 * Ten rounds of 8 tables of 4 in which no two of 32 people meet twice: for each round, the table of each
 * person. Everybody meets all others but one, so ten rounds are the most there are (A. Aguado published
 * the first such schedule in 2004). This one is a resolvable group divisible design of type 2^16, developed
 * from four base blocks over a group of order 32 and found by exact cover of the group's elements.
 */
export const GOLF_TABLES = 8;
export const GOLF_SCHEDULE: readonly string[] = [
  '00001111222233334444555566667777',
  '01231032456754767645675432012310',
  '01234567014545012376673201674523',
  '01234567673223764501014545230167',
  '01232301104532671067324554677645',
  '01233210452367106723451076545476',
  '01234567546710233210765410325476',
  '01234567230167450132457654761032',
  '01234567457601325467102376453201',
  '01234567321076546745230123106754',
];
