fallback-headline = Plată neconfirmată: verificați contul înainte de altă plată
fallback-text = De aici nu putem vedea dacă vi s-au luat bani. Căutați plata în aplicația băncii sau în e-mail.
