import fc from 'fast-check';
import { DatedRows } from '../../src/workbook/dated-rows';

const row = fc.record({
  position: fc.nat({ max: 4 }),
  day: fc.nat({ max: 9 }),
  quantity: fc.nat({ max: 50 }),
  marks: fc.nat({ max: 3 }),
});

describe('rows by position and day', () => {
  it('keep all units and marks in any input order', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        (rows, rank) => {
          const dated = new DatedRows();
          for (const { position, day, quantity, marks } of rows) {
            dated.add(position, day, quantity, marks);
          }

          const grouped = dated.group(Int32Array.from(rank));

          for (let position = 0; position < 5; position++) {
            const mine = rows.filter((each) => each.position === position);
            const days = [...new Set(mine.map(({ day }) => day))].sort((a, b) => a - b);
            const first = grouped.start[rank[position]!]!;
            const last = grouped.start[rank[position]! + 1]!;
            expect([...grouped.day.slice(first, last)]).toEqual(days);
            days.forEach((day, k) => {
              const sameDay = mine.filter((each) => each.day === day);
              const sum = sameDay.reduce((total, each) => total + each.quantity, 0);
              expect(grouped.quantity[first + k]).toBe(sum);
              expect(grouped.marks[first + k]).toBe(
                sameDay.reduce((marks, each) => marks | each.marks, 0),
              );
            });
          }
        },
      ),
    );
  });
});
