import { expect, it } from 'vitest';
import { seenAddress } from './seen-address.ts';

it('takes the scheme from the browser where the server is the one it came to', () => {
  expect(seenAddress('http://hall.example', 'https://hall.example')).toBe('https://hall.example');
  expect(seenAddress('http://192.168.7.20:7417', 'http://127.0.0.1:7417')).toBe('http://192.168.7.20:7417');
});
