/** Common Swedish given names, of all ages and backgrounds. Combined by chance; nobody real is meant. */
export const givenNames =
  `Adam Agneta Ahmed Aida Albin Alexander Alice Ali Alma Amanda Amina Anders Andreas Anette Ann-Marie Anna
Anneli Annika Anton Arvid Astrid Axel Barbro Bengt Birgitta Björn Bo Camilla Carina Caroline Cecilia Christer Christina Daniel David
Davor Ebba Elin Elisabeth Ellen Emelie Emil Emma Erik Eva Fadumo Fatima Felicia Filip Fredrik Frida Gabriel Gunilla Gustav Hanna Hans
Hassan Helena Henrik Hugo Ida Inger Ingrid Isak Jakob Jan Jasmin Jenny Jens Jesper Joakim Johan Johanna Jonas Josefin Julia Kajsa Karin
Karl Katarina Kenneth Kerstin Khadija Klara Kristina Lars Leif Leila Lena Leo Linda Linnea Linus Lisa Louise Lovisa Ludvig Magdalena
Magnus Maja Malin Marcus Maria Marie Martin Matilda Mats Mattias Mehmet Mikael Milan Miriam Moa Mohamed Monika Nadia Nils Nina Nora Olle
Olof Omar Oskar Patrik Paulina Per Peter Petra Pia Pontus Rasmus Rebecka Rickard Robert Roger Sami Samuel Sandra Sanna Sara Sebastian
Selma Simon Siv Sofia Sonja Stefan Stina Susanne Sven Sylvia Tanja Teresa Therese Thomas Tina Tobias Tomas Tove Tuva Ulf Ulla Ulrika
Urban Vera Veronica Victor Viktoria Vilhelm Wilma Yasmin Yusuf Yvonne Åke Åsa Örjan`.split(/\s+/);

export const familyNames =
  `Abrahamsson Ahlgren Ahmadi Al-Hassan Ali Andersson Arvidsson Axelsson Bengtsson Berg Berggren Bergkvist
Berglund Bergman Bergström Björk Björklund Blom Blomqvist Boström Brandt Burman Carlsson Claesson Dahl Dahlberg Dahlström Danielsson Ek
Eklund Ekström Elmi Eliasson Engström Ericson Eriksson Fernandez Forsberg Forslund Fransson Fredriksson Friberg Gran Grönlund Gunnarsson
Gustafsson Haddad Hagström Hansson Hedlund Hedman Hellström Henriksson Hermansson Holm Holmberg Holmgren Hosseini Håkansson Ibrahim
Isaksson Ivarsson Jakobsson Jansson Johansson Jonasson Jonsson Jovanović Karlsson Khan Kovačević Larsson Lind Lindahl Lindberg Lindblom
Lindgren Lindholm Lindqvist Lindström Ljung Ljungberg Lund Lundberg Lundgren Lundin Lundqvist Löfgren Magnusson Malm Mattsson Mohammadi
Moberg Månsson Mårtensson Nguyen Nilsson Norberg Nordin Nordström Norén Nyberg Nyman Nyström Olofsson Olsson Omar Palm Persson
Petersson Pettersson Popescu Rahimi Rosén Ryd Sandberg Sandström Samuelsson Sjöberg Sjögren Skoglund Ström Strömberg Sundberg Sundin
Sundqvist Sundström Svensson Söderberg Söderström Thorén Tran Viklund Virtanen Wahlström Wallin Wester Westerlund Wiklund Wikström Winther
Yilmaz Zetterlund Åberg Åkerlund Åkesson Åström Ödman Öberg Öhman Östberg Östlund`.split(/\s+/);
