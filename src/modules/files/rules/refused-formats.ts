/** A kind of file that is known and not taken: each has words of its own and a way that leads on. */
export interface RefusedFormat {
  readonly mediaTypes: RegExp;
  /** The refusal with which it is answered. */
  readonly code: string;
  readonly endings: readonly string[];
}

/** The first that fits counts. */
export const refusedFormats: readonly RefusedFormat[] = [
  {
    mediaTypes: /^audio\//,
    code: "file-sound",
    endings: ["mp3", "wav", "m4a", "ogg", "oga", "opus", "flac", "aac", "amr", "wma"],
  },
  {
    mediaTypes: /^(video\/|application\/(mp4|vnd\.ms-asf|vnd\.rn-realmedia|mxf))/,
    code: "file-video",
    endings: ["mp4", "mov", "m4v", "avi", "mkv", "webm", "3gp", "wmv", "mpg", "mpeg"],
  },
  { mediaTypes: /^application\/(msword|vnd\.ms-word.*)$/, code: "file-old-word", endings: ["doc", "dot"] },
  { mediaTypes: /^application\/rtf$/, code: "file-rtf", endings: ["rtf"] },
  {
    mediaTypes: /^(application\/(vnd\.ms-excel.*|.*spreadsheet.*|vnd\.apple\.numbers)|text\/csv)$/,
    code: "file-spreadsheet",
    endings: ["xls", "xlsx", "xlsm", "xlsb", "ods", "numbers", "csv"],
  },
  {
    mediaTypes: /^application\/(vnd\.ms-powerpoint.*|.*presentation.*|vnd\.apple\.keynote)$/,
    code: "file-presentation",
    endings: ["ppt", "pptx", "pptm", "pps", "odp", "key"],
  },
  {
    mediaTypes: /^(message\/rfc822|application\/(vnd\.ms-outlook.*|mbox))$/,
    code: "file-email",
    endings: ["msg", "eml", "pst", "mbox"],
  },
  {
    mediaTypes: /^(text\/html|application\/xhtml\+xml)$/,
    code: "file-web-page",
    endings: ["html", "htm", "xhtml", "mht", "hta"],
  },
  {
    mediaTypes: /^(text\/|application\/(xml|json))/,
    code: "file-text",
    endings: ["txt", "xml", "json", "md", "ics", "vcf"],
  },
  {
    mediaTypes: /^image\//,
    code: "file-picture-format",
    endings: ["gif", "bmp", "svg", "jp2", "psd", "dng", "cr2", "cr3", "nef", "arw", "ico"],
  },
  {
    mediaTypes:
      /^application\/(x-executable|x-msdownload|x-elf|x-mach-binary|x-apple-alias|java-vm|java-archive|x-shockwave-flash|x-msi|wasm|vnd\.android\.package-archive|x-chrome-extension|x-xpinstall|x\.ms\.shortcut)$/,
    code: "file-program",
    endings: ["exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "js", "vbs", "jar", "sh", "apk", "lnk"],
  },
  {
    mediaTypes:
      /^application\/(zip|gzip|zstd|x-archive|x-tar|x-7z-compressed|x-rar-compressed|x-bzip2|x-xz|x-lzip|x-lzh-compressed|x-lz4|x-compress|x-cpio|x-unix-archive|x-arj|x-ace-compressed|vnd\.ms-cab-compressed|x-rpm|x-deb|x-apple-diskimage|x-iso9660-image)$/,
    code: "file-archive",
    endings: ["zip", "7z", "rar", "gz", "tgz", "tar", "bz2", "xz", "iso", "dmg"],
  },
];

/** How a file of this media type is refused, whatever its name. */
export function refusalOf(mediaType: string): string {
  return refusedFormats.find((one) => one.mediaTypes.test(mediaType))?.code ?? "file-type-not-accepted";
}
