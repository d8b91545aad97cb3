/** Of the passwords that are guessed first, those that are long enough to be taken otherwise. */
const COMMON = new Set([
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'passw0rd1234',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'qwertyuiopasdfghjkl',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u8i',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'zaq12wsxcde3',
  'asdfghjkl123',
  'asdfghjklzxcvbnm',
  'administrator',
  'iloveyou1234',
  'letmein12345',
  'welcome12345',
  'changeme1234',
  'q1w2e3r4t5y6',
  'q1w2e3r4t5y6u7i8',
  'abc123456789',
  'abcd12345678',
  'a1b2c3d4e5f6',
  'trustno1trustno1',
  'football1234',
  'superman1234',
  'princess1234',
  'sunshine1234',
  'unknown12345',
  'correcthorsebatterystaple',
]);

const LEAST_DIFFERENT = 5;

/** Whether a password would be guessed soon: it is common, holds the sign-in name, is a row of characters, or has too few of them. */
export function isWeak(password: string, name: string): boolean {
  const plain = password.toLowerCase();
  const [account = ''] = name.toLowerCase().split('@');
  return (
    COMMON.has(plain) ||
    (account.length >= 4 && plain.includes(account)) ||
    plain.includes('tauride') ||
    new Set(plain).size < LEAST_DIFFERENT ||
    isRow(plain)
  );
}

/** "abcdefghijkl", "987654321098": each character is the next one, or the one before, all along. */
function isRow(text: string): boolean {
  const steps = Array.from(text.slice(1), (one, at) => (one.charCodeAt(0) - text.charCodeAt(at) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}
