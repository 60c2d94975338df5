### Romanian: was I charged? "Sumă blocată" is what Romanian banks call a held amount.

charge-not-charged = Nu vi s-au luat bani.
charge-not-charged-hold = Nu vi s-au luat bani. Dacă în extrasul de cont apare o sumă în așteptare, banca o deblochează automat.
charge-on-hold = Nu vi s-au luat bani, dar suma poate rămâne blocată pe card o vreme. Banca o va debloca.
charge-charged = Plata s-a făcut, iar suma a fost încasată.
charge-unknown = Încă nu știm dacă vi s-au luat bani. Este posibil ca banii să fi fost luați.
charge-checked-not-charged = Tocmai am verificat: nu vi s-au luat bani. Puteți încerca din nou fără grijă.
