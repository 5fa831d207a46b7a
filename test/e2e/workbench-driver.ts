import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { openSite, siteWith } from './browser';

/** The workbench's page and the actions of a user on it. */
export interface Workbench {
  readonly page: Page;
  /** The pane of the user who opened the workbook. */
  readonly pane: FrameLocator;
  /** Clicks a sheet's tab. */
  showSheet(name: string): Promise<void>;
  /** Goes to a cell of the active sheet with the name box, and types into it. */
  typeInto(address: string, text: string): Promise<void>;
  /** Clicks Save and returns the downloaded file. */
  save(): Promise<Uint8Array>;
  /** Throws if a script failed or a request was not on the disk. */
  close(): Promise<void>;
}

/** Opens the page from `buildWorkbenchPage` in `folder`. Resolves when the pane has read the sample. */
export async function openWorkbench(
  browser: Browser,
  folder: string,
  options: BrowserContextOptions = {},
): Promise<Workbench> {
  const site = await openSite(browser, siteWith({ '/workbench/': folder }), '/workbench/', options);
  const { page } = site;
  const main = page.getByRole('main');
  const pane = page.frameLocator('iframe[title="Evenstock for You"]');
  await pane.getByText(/^\d+ products at \d+ locations/).waitFor();
  await main.locator('canvas').first().waitFor();
  return {
    page,
    pane,
    showSheet: (name) => main.getByText(name, { exact: true }).click(),
    typeInto: async (address, text) => {
      const nameBox = main.getByRole('textbox', { name: 'Name box' });
      await nameBox.fill(address);
      await nameBox.press('Enter');
      // Single key presses could choose one of the suggested names.
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    save: async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save .xlsx' }).click();
      return new Uint8Array(await readFile(await (await download).path()));
    },
    close: site.close,
  };
}
