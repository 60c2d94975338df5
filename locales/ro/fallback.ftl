fallback-headline = Plată neconfirmată: verificați la bancă înainte să o reluați
fallback-text = De aici nu putem vedea dacă vi s-au retras bani din cont. Căutați această plată în aplicația băncii sau în e-mailurile primite.
