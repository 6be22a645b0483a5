// A QR code as a square of modules, dark or light, without its quiet zone.
import qrcode from 'qrcode-generator'

export type QrCode = { readonly size: number; readonly isDark: (row: number, column: number) => boolean }

/** The code of a text of ASCII letters; medium error correction, since paper is faxed and folded. */
export function qrCodeOf(text: string): QrCode {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return { size: code.getModuleCount(), isDark: (row, column) => code.isDark(row, column) }
}
