/** Where uploads are begun; each is then found below it. */
export const uploadsPath = "/api/v1/uploads";
