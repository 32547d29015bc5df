/** Where answers of judges are kept unless another folder is named. */
export const cacheFolder = ".aegis/cache";
