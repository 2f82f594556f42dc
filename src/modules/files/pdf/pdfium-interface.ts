type Call = (...args: number[]) => number;

/** What we use of PDFium, in WebAssembly; its handles are numbers. The library's own types name a package it lacks. */
export interface Native {
  readonly pdfium: {
    /** Another one each time its memory grows: read anew after every call. */
    readonly HEAPU8: Uint8Array;
    readonly wasmExports: { malloc(size: number): number; free(at: number): void };
    addFunction(callback: (...args: number[]) => number | undefined, signature: string): number;
    setValue(at: number, value: number, type: "i32"): void;
  };
  readonly PDFiumExt_Init: Call;
  readonly PDFiumExt_OpenFormFillInfo: Call;
  readonly PDFiumExt_CloseFormFillInfo: Call;
  readonly PDFiumExt_InitFormFillEnvironment: Call;
  readonly PDFiumExt_ExitFormFillEnvironment: Call;
  readonly PDFiumExt_OpenFileWriter: Call;
  readonly PDFiumExt_SaveAsCopy: Call;
  readonly PDFiumExt_GetFileWriterSize: Call;
  readonly PDFiumExt_GetFileWriterData: Call;
  readonly PDFiumExt_CloseFileWriter: Call;
  readonly FORM_OnAfterLoadPage: Call;
  readonly FORM_OnBeforeClosePage: Call;
  readonly FPDF_SetSystemFontInfo: Call;
  readonly FPDF_LoadMemDocument: (at: number, size: number, password: string) => number;
  readonly FPDF_GetLastError: Call;
  readonly FPDF_CloseDocument: Call;
  readonly FPDF_GetPageCount: Call;
  readonly FPDF_LoadPage: Call;
  readonly FPDF_ClosePage: Call;
  readonly FPDF_GetPageWidthF: Call;
  readonly FPDF_GetPageHeightF: Call;
  readonly FPDF_RenderPageBitmap: Call;
  readonly FPDF_FFLDraw: Call;
  readonly FPDFBitmap_CreateEx: Call;
  readonly FPDFBitmap_FillRect: Call;
  readonly FPDFBitmap_Destroy: Call;
  readonly FPDFText_LoadPage: Call;
  readonly FPDFText_ClosePage: Call;
  readonly FPDFText_CountChars: Call;
  readonly FPDFText_GetText: Call;
  readonly FPDFText_GetUnicode: Call;
  readonly FPDFText_GetTextObject: Call;
  readonly FPDFText_GetCharBox: Call;
  readonly FPDF_PageToDevice: Call;
  readonly FPDFAnnot_GetSubtype: Call;
  readonly FPDFTextObj_GetFont: Call;
  readonly FPDFTextObj_GetTextRenderMode: Call;
  readonly FPDFFont_GetIsEmbedded: Call;
  readonly FPDFPage_CountObjects: Call;
  readonly FPDFPage_GetObject: Call;
  readonly FPDFPageObj_GetType: Call;
  readonly FPDFFormObj_CountObjects: Call;
  readonly FPDFFormObj_GetObject: Call;
  readonly FPDFImageObj_GetBitmap: Call;
  readonly FPDFPage_GetAnnotCount: Call;
  readonly FPDFPage_GetAnnot: Call;
  readonly FPDFPage_CloseAnnot: Call;
  readonly FPDFAnnot_GetFormFieldValue: Call;
}
