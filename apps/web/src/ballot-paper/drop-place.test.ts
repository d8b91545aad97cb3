import { describe, expect, it } from 'vitest';
import { dropPlace } from './drop-place.ts';

describe('where a row would come to lie', () => {
  const rows = { half: 30, others: [30, 90, 150], end: 180 };

  it('is before all rows whose middle it has not passed', () => {
    expect(dropPlace({ ...rows, middle: -50 })).toBe(0);
    expect(dropPlace({ ...rows, middle: 31 })).toBe(1);
    expect(dropPlace({ ...rows, middle: 149 })).toBe(2);
    expect(dropPlace({ ...rows, middle: 190 })).toBe(3);
  });

  it('is outside once the row has left the list', () => {
    expect(dropPlace({ ...rows, middle: 225 })).toBe(3);
    expect(dropPlace({ ...rows, middle: 226 })).toBeNull();
  });

  it('is the first while there are no others', () => {
    expect(dropPlace({ middle: 20, half: 30, others: [], end: 60 })).toBe(0);
  });
});
