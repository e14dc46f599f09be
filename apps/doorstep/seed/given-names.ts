/** Common given names, written down from general knowledge; family names are those of names.json. */
const list = (text: string): readonly string[] => text.trim().split(/[\s|]+/).map((name) => name.replaceAll('_', ' '));

export const SPANISH = list(`
María José Guadalupe Juan Rosa Luis Ana Carlos Carmen Jorge Teresa Francisco Elena Miguel Verónica Jesús Martha Manuel Silvia Pedro Patricia Antonio Leticia Alejandro Gabriela Roberto Margarita Rafael Alicia Fernando
Sandra Ricardo Beatriz Arturo Yolanda Javier Claudia Sergio Norma Raúl Adriana Ramón Lourdes Óscar Rosario Enrique Irma Mario Dolores Eduardo Araceli Rubén Josefina Gerardo Alma Armando Esperanza Salvador Mónica Alberto
Susana Víctor Graciela Héctor Isabel Hugo Cecilia Gustavo Angélica Ernesto Diana Julio Karina César Rocío Daniel Lorena Guillermo Juana Martín Maribel Ignacio Ofelia Alfredo Marisol Andrés Blanca David Catalina Joel
Esther Marco Luz Agustín Olga Felipe Mercedes Gilberto Consuelo Vicente Estela Ángel Cristina Jaime Amalia Rogelio Socorro Adrián Concepción Israel Eva Benjamín Raquel Saúl Ximena Mateo Valentina Santiago Camila Emiliano
Itzel Diego Fátima Sebastián Paola Iván Noemí Omar Rebeca Abel Nayeli Erick Brenda Josué Karla Moisés Wendy Wilber Morena Élmer Sonia Nelson Reina Milton Xiomara Óliver Dinora Edwin Marlene Rigoberto Zoila Baudilio Hilda
`);

export const ENGLISH = list(`
James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Karen Christopher Sarah Charles Lisa Daniel Nancy Matthew Sandra Anthony Ashley Mark Emily Donald
Kimberly Steven Margaret Andrew Donna Paul Michelle Joshua Carol Kenneth Amanda Kevin Melissa Brian Deborah Timothy Stephanie Ronald Rebecca Jason Sharon George Laura Edward Cynthia Jeffrey Dorothy Ryan Amy Jacob Kathleen
Nicholas Angela Gary Shirley Eric Emma Jonathan Brenda Stephen Pamela Larry Nicole Justin Anna Scott Samantha Brandon Katherine Benjamin Christine Samuel Debra Gregory Rachel Alexander Carolyn Patrick Janet Frank Maria
Raymond Olivia Jack Heather Dennis Helen Jerry Catherine Tyler Diane Aaron Julie Jose Victoria Adam Joyce Nathan Lauren Henry Kelly Zachary Christina Douglas Ruth Peter Joan Kyle Virginia Noah Judith Ethan Evelyn Jeremy
Hannah Christian Andrea Walter Megan Keith Cheryl Roger Jacqueline Terry Madison Austin Teresa Sean Abigail Gerald Sophia Carl Martha Dylan Sara Harold Gloria Jordan Janice Jesse Kathryn Bryan Ann Lawrence Isabella Arthur
Tanisha Deshawn Keisha Malik Latoya Tyrone Aaliyah Darnell Imani Jamal Ebony Marcus Shanice Terrence Yolanda Reginald Monique Cedric Tamika Andre
`);

/** Second names and family names of the United States beside names.json. */
export const ENGLISH_FAMILIES = list(`
Okafor Whitfield Boateng Goldberg O'Brien O'Connor McDonald McCarthy FitzGerald St._James Van_Dyke De_Luca Nguyen Tran Patel Singh Cohen Schwartz Kowalski Novak Rossi Moretti Jensen Larsen Ferguson Blackwell Winters Hargrove Delacroix Beaumont
Abernathy Bright Calloway Dunmore Eastman Fairchild Gallagher Hawthorne Ingram Jefferson Kendrick Lattimore Merriweather Norwood Oglesby Pemberton Quarles Ridley Stallworth Thibodeaux Underwood Vance Wadsworth Yarbrough Zimmerman
`);

/** Armenian given names in their own letters and in Latin ones. */
export const ARMENIAN: ReadonlyArray<readonly [string, string]> = list(`
Անահիտ/Anahit Գայանե/Gayane Կարինե/Karine Հասմիկ/Hasmik Լուսինե/Lusine Արմինե/Armine Նարինե/Narine Լիլիթ/Lilit Արմեն/Armen Արթուր/Artur Կարեն/Karen Սամվել/Samvel Գևորգ/Gevorg Աշոտ/Ashot Դավիթ/Davit Արման/Arman
Հովհաննես/Hovhannes Գագիկ/Gagik Նարե/Nare Մարիամ/Mariam Արփի/Arpi Տիգրան/Tigran Արեգ/Areg Հայկ/Hayk Նարեկ/Narek Միքայել/Mikayel Սոնա/Sona Շուշան/Shushan Վահան/Vahan Ռուբեն/Ruben Սիրանուշ/Siranush Աստղիկ/Astghik
Գոհար/Gohar Զարուհի/Zaruhi Խաչիկ/Khachik Կորյուն/Koryun Մհեր/Mher Նունե/Nune Ռազմիկ/Razmik Վարդուհի/Varduhi
`).map((pair) => pair.split('/') as [string, string]);

/** Syllables that Korean given names are made of; first and second. */
export const KOREAN_FIRST = [...'민서지하도예유은준현수영정미경성승재동상종태혜선윤다소가나인진시주기광병보연원명'];
export const KOREAN_SECOND = [...'준윤우호원아은희영숙자연진수민현정미경선석훈철용환혁빈린서안율결찬범규식기인섭'];
/** Korean family names, the commonest as often as they are met. */
export const KOREAN_FAMILIES = [...'김김김김김김김이이이이이박박박박최최정정강조윤장임한오서신권황안송류전홍고문양손배백허남심노하곽성차주우구민진지엄'];
