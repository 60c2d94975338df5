### Romanian: was I charged? "Sumă blocată" is what Romanian banks call a held amount.

charge-not-charged = Nu vi s-au luat bani.
charge-not-sent = Nu vi s-au luat bani: plata nici nu a fost trimisă de pe acest dispozitiv.
charge-not-charged-hold = Nu vi s-au luat bani. Dacă vedeți în cont sau în extras o sumă în așteptare, banca o deblochează automat.
charge-on-hold = Nu vi s-au luat bani, dar este posibil ca suma să fie blocată pentru moment. Dacă plata nu se finalizează, suma se deblochează automat.
# Said of a paid order: "rezervată", since "blocată" would sound as if it were stuck.
charge-authorised = Plata este aprobată, iar suma este rezervată pentru magazin, care o va încasa ulterior.
charge-charged = Plata s-a făcut, iar suma a fost încasată.
charge-unknown = Încă nu știm dacă vi s-au luat bani. Este posibil ca suma să fi fost deja încasată.
charge-checked-not-charged = Tocmai am verificat: nu vi s-au luat bani. Puteți încerca din nou fără grijă.
