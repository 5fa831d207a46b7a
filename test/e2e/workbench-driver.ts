import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { openSite, siteWith } from './browser';

/** The workbench's page as a person has it before them. */
export interface Workbench {
  readonly page: Page;
  /** The pane of whoever opened the workbook. */
  readonly pane: FrameLocator;
  /** Clicks a sheet's tab. */
  showSheet(name: string): Promise<void>;
  /** Goes to a cell of the sheet in front by the name box, and types into it. */
  typeInto(address: string, text: string): Promise<void>;
  /** Presses Save, and reads the file that the browser was handed. */
  save(): Promise<Uint8Array>;
  /** Throws where a script failed or asked for anything that is not on the disk. */
  close(): Promise<void>;
}

/** Opens the page that `buildWorkbenchPage` built into `folder`, and waits for the sample to be read. */
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
      // Typed letter by letter, a formula could be taken for a choice among the names that are offered.
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
