// What is used of pdfkit, which brings no types of its own.
declare module 'pdfkit' {
  type Flow = { readonly width?: number; readonly lineGap?: number; readonly align?: 'center' };
  export default class PDFDocument {
    constructor(options: {
      readonly size: 'A4';
      readonly margin: number;
      readonly lang: string;
      readonly info: { readonly [name: string]: string | Date };
    });
    y: number;
    readonly page: { readonly width: number; readonly height: number };
    on(event: 'data', heard: (piece: Uint8Array) => void): this;
    on(event: 'end', heard: () => void): this;
    on(event: 'error', heard: (error: Error) => void): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    stroke(): this;
    fill(): this;
    moveDown(lines: number): this;
    text(text: string, options?: Flow): this;
    text(text: string, x: number, y: number, options?: Flow): this;
    heightOfString(text: string, options?: Flow): number;
    addPage(): this;
    end(): void;
  }
}
