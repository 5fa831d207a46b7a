/** Waits for Office.js; resolves to whether the host is Excel. */
export async function isInExcel(): Promise<boolean> {
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}
