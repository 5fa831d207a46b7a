import { launchBrowser } from './browser';

const bareMachine = { platform: process.platform, env: {}, exists: () => false };
const isPackaged = process.platform === 'linux' && process.arch === 'x64';

(isPackaged ? describe : describe.skip)('Without an installed browser', () => {
  it('starts the browser from our packages with its own libraries and fonts', async () => {
    const browser = await launchBrowser(bareMachine);
    const page = await browser.newPage();
    await page.setContent('<p style="font: 40px sans-serif; display: inline-block">Stock</p>');

    const width = await page.locator('p').evaluate((text) => text.getBoundingClientRect().width);

    expect(width).toBeGreaterThan(60);
    await browser.close();
  });
});
