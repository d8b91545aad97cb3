/** Takes pictures of pages: `node scripts/screenshots.ts BASE OUT [PATH=NAME ...] [--widths 390,1280] [--themes light,dark]`.
 *  Each picture is `OUT/NAME-WIDTH-THEME.png` and shows the whole page. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';

type Theme = 'light' | 'dark';
type Picture = {
  readonly url: string;
  readonly file: string;
  readonly width: number;
  readonly theme: Theme;
};

const phoneWidth = 640;

async function take(browser: Browser, { url, file, width, theme }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: width < phoneWidth ? 844 : Math.round(width * 0.5625) },
    colorScheme: theme,
    reducedMotion: 'reduce',
    hasTouch: width < phoneWidth,
    isMobile: width < phoneWidth,
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(async () => await document.fonts.ready);
  await page.screenshot({ path: file, fullPage: true });
  await context.close();
}

function picturesOf(args: readonly string[]): readonly Picture[] {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      widths: { type: 'string', default: '390,1280,1920' },
      themes: { type: 'string', default: 'light,dark' },
    },
  });
  const [base, out, ...pages] = positionals;
  if (base === undefined || out === undefined)
    throw new Error('Say the base address and the folder for pictures');
  mkdirSync(out, { recursive: true });
  const widths = values.widths.split(',').map(Number);
  const themes = values.themes.split(',').map((theme): Theme => (theme === 'dark' ? 'dark' : 'light'));
  return pages.flatMap((entry) => {
    const [path = '', name = ''] = entry.split(/=(?=[^=]*$)/u);
    return widths.flatMap((width) =>
      themes.map((theme) => ({
        url: new URL(path, base).href,
        file: join(out, `${name}-${width}-${theme}.png`),
        width,
        theme,
      })),
    );
  });
}

const launched = await launchBrowser();
try {
  for (const picture of picturesOf(process.argv.slice(2))) {
    await take(launched.browser, picture);
    console.log(picture.file);
  }
} finally {
  await launched.close();
}
