const KINDS: readonly (readonly [RegExp, string])[] = [
  [/iPad|Tablet|Android(?!.*Mobile)/u, 'Tablet'],
  [/Mobi|iPhone|Android/u, 'Phone'],
  [/Windows|Macintosh|Linux|CrOS/u, 'Computer'],
];

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//u, 'Edge'],
  [/OPR\/|Opera/u, 'Opera'],
  [/Firefox\/|FxiOS\//u, 'Firefox'],
  [/SamsungBrowser\//u, 'Samsung Internet'],
  [/Chrome\/|CriOS\/|Chromium\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
];

/** What a device is called among those of its owner: "Phone, Safari". No more of what the browser tells is kept. */
export function deviceNameOf(userAgent: string | undefined): string {
  const of = (all: typeof KINDS): string | undefined =>
    all.find(([looks]) => looks.test(userAgent ?? ''))?.[1];
  return [of(KINDS) ?? 'Device', of(BROWSERS)].filter((part) => part !== undefined).join(', ');
}
