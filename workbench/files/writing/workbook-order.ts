/** The children of a workbook's part in the order that Excel insists on: ECMA-376, part 1, 18.2.27. */
export const WORKBOOK_ORDER: readonly string[] =
  `fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets
  functionGroups externalReferences definedNames calcPr`.split(/\s+/);
