-- AlterEnum
ALTER TYPE "PembukaanAct" ADD VALUE 'DAFTAR';
