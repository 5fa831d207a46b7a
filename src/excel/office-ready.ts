/** Resolves once Office.js has found its host: whether that is Excel. */
export async function isInExcel(): Promise<boolean> {
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}
